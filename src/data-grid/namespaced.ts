import type { ObjectMeta } from '../../imports/meta';
import { metadata, type ObjectProps } from '../core/metadata';

/** What objects of this room are named by. */
export interface NamespacedProps extends ObjectProps {
  /** metadata.namespace. @default - the namespace that it is applied in */
  readonly namespace?: string;
}

/** The metadata of an object in a namespace, holding only what was given. */
export function namespacedMetadata(props: NamespacedProps): ObjectMeta {
  const { name, ...rest } = metadata(props);
  return { name, ...(props.namespace !== undefined && { namespace: props.namespace }), ...rest };
}
