import { catalogueOf } from '../check/catalogue';
import { packs } from '../packs';

/** Every rule of the package. */
export const catalogue = catalogueOf(packs);
