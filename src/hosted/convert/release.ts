import type { ObjectMeta } from '../../../imports/meta';
import { naming, without } from '../../code/conversion';
import { defaultNamespace, type ReleaseProp } from '../common';
import { releaseAnnotation } from '../facts';

/** The way back from the metadata of an object that asks for a release. */
export function releasedProps(metadata: ObjectMeta, image: string) {
  const { name, labels, annotations } = naming(metadata);
  const version = annotations?.[releaseAnnotation];
  const release: ReleaseProp = version === undefined ? image : { image, version };
  return { name, labels, annotations: without(annotations, releaseAnnotation), release };
}

/** The namespace, where it is not the one of itself. */
export const namespaceProp = ({ namespace }: ObjectMeta): string | undefined => (namespace === defaultNamespace ? undefined : namespace);
