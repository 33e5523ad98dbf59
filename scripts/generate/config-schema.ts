/** The JSON Schema of the config file, for editors: `config.schema.json`. */
import { catalogue } from '../../src/run/catalogue';
import { configSchema } from '../../src/run/config/schema';

/** `config.schema.json`. */
export const configSchemaText = (): string => `${JSON.stringify(configSchema(catalogue), null, 2)}\n`;
