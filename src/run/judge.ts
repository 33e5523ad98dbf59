import { Judge } from '../check/check';
import { packs } from '../packs';
import { packagedSchemas } from './schemas';

/** A judge with the schemas and rules of this package; what a team adds comes with each cluster. */
export const packagedJudge = (): Judge => new Judge(packagedSchemas(), packs);
