import { type SchemaStore, splitApiVersion } from '../check/schema/store';
import { callOf } from '../code/call';
import type { Conversion } from '../code/conversion';
import type { Manifest } from '../core/manifest';
import { defined } from '../core/metadata';
import type { Target } from '../core/target';
import { conversions as dataGrid } from '../data-grid/conversions';
import { conversions as hosted } from '../hosted/conversions';
import { conversions as network } from '../network/conversions';
import { conversions as nodes } from '../nodes/conversions';
import { metadataSchema, typed, unfit } from './typed';
import type { Way } from './way';

const conversions: readonly Conversion[] = [...nodes, ...network, ...hosted, ...dataGrid];

/** An object as a construct takes it: props, and the construct that they are for. */
export interface Props {
  readonly conversion: Conversion;
  readonly props: object;
}

/** The props of each construct that may hold the object, the more readable first. */
export function* propsOf(manifest: Manifest, schemas: SchemaStore, target: Target): Generator<Props> {
  const [group, version] = splitApiVersion(manifest.apiVersion);
  const entry = schemas.entry(group, manifest.kind);
  const served = entry && schemas.served(entry, version, target);
  if (!served || !manifest.metadata?.name) return;
  const { schema } = served;
  const root = { ...schema, properties: { ...schema.properties, apiVersion: {}, kind: {}, metadata: metadataSchema } };
  const embedded = (value: unknown, name: string, of: string): unknown => typed(value, schemas.embedded(name, of, target.release));
  for (const conversion of conversions) {
    if (conversion.kind.kind !== manifest.kind || conversion.kind.apiVersion !== manifest.apiVersion) continue;
    const known = typed({ ...manifest }, root, conversion.mayBePartial);
    const props = known === unfit ? undefined : conversion.props(known as Manifest, { target, typed: embedded });
    if (props) yield { conversion, props: callOf(props) ? props : defined(props) };
  }
}

/** What puts objects in place of the ConfigMaps that node pools name. */
interface Rides {
  withObjects(props: Readonly<Record<string, unknown>>, namespace: string | undefined): object;
}

/** The constructs of this package that may hold an object. */
export function* constructWays(manifest: Manifest, schemas: SchemaStore, target: Target, riding?: Rides): Generator<Way> {
  const [group, version] = splitApiVersion(manifest.apiVersion);
  const entry = schemas.entry(group, manifest.kind);
  const schema = entry && schemas.served(entry, version, target)?.schema;
  for (const { conversion, props: own } of propsOf(manifest, schemas, target)) {
    const { construct: Class } = conversion;
    const props = manifest.kind === 'NodePool' && riding ? riding.withObjects({ ...own }, manifest.metadata?.namespace) : own;
    const place: Way['place'] = (scope, id) => new Class(scope, id, props);
    yield { callee: Class.name, from: 'cdk8s-openshift', props, isApiObject: false, patience: 6, place, ...(schema && { schema }) };
  }
}
