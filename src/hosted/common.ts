import type { ObjectMeta } from '../../imports/meta';
import { metadata, type ObjectProps } from '../core/metadata';
import { releaseAnnotation } from './facts';

/** The namespace of hosted clusters where nothing else is said, as in the product documentation. */
export const defaultNamespace = 'clusters';

/** A release image, and which version it is where its name does not tell. */
export interface ReleaseImage {
  /** Such as `quay.io/openshift-release-dev/ocp-release:4.16.3-multi`, or by digest. */
  readonly image: string;
  /** The image's OpenShift version, such as `4.16.3`, where it is given by digest. @default - the image's tag */
  readonly version?: string;
}

/** An image by itself, or with its version. */
export type ReleaseProp = string | ReleaseImage;

export const imageOf = (release: ReleaseProp): string => (typeof release === 'string' ? release : release.image);

/** The metadata of an object that lies in a namespace and asks for a release. */
export function releasedMetadata(props: ObjectProps & { readonly release: ReleaseProp }, namespace: string): ObjectMeta {
  const version = typeof props.release === 'string' ? undefined : props.release.version;
  const { name, ...rest } = metadata(props);
  const annotations = version === undefined ? rest.annotations : { ...rest.annotations, [releaseAnnotation]: version };
  return { name, namespace, ...rest, ...(annotations && { annotations }) };
}

/**
 * `{ type: 'AWS', aws: … }`, `{ type: 'None' }` and so on: the section that goes with a platform's type, and no other.
 *
 * `Spec` is the platform section of a kind; its keys but `type` are the sections of its platforms.
 */
export type ExclusivePlatform<Spec extends { type: string }, Sections extends Readonly<Record<string, keyof Spec | undefined>>> = {
  [Type in keyof Sections & Spec['type']]: { readonly type: Type } & {
    readonly [Section in Sections[Type] & keyof Spec]-?: NonNullable<Spec[Section]>;
  } & { readonly [Other in Exclude<keyof Spec, 'type' | Sections[Type]>]?: never };
}[keyof Sections & Spec['type']];
