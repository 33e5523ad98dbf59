/** The shape of the stored schemas: what a CRD says of one kind, in every release that serves it. */

/** A structural schema as a CustomResourceDefinition writes it, or a reference to one in `$defs`. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: 'atomic' | 'granular';
  readonly 'x-kubernetes-validations'?: readonly CelRule[];
  /** KubeletConfiguration only: the Go type, whose `*` tells a set zero from an absent one. */
  readonly 'x-go-type'?: string;
  readonly 'x-default'?: unknown;
  readonly 'x-feature-gate'?: string;
}

/** One entry of `x-kubernetes-validations`. */
export interface CelRule {
  readonly rule: string;
  /** What is wrong where it does not hold, in our own words. */
  readonly message?: string;
  readonly reason?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/** What tells the versions of a kind apart: the OpenShift release, the Infinispan operator's, or nothing. */
export type Axis = 'release' | 'infinispan' | 'any' | 'embedded';

/** How one release serves one version. */
export interface ServedVersion {
  readonly schema: Schema;
  readonly deprecated?: boolean;
  readonly status?: boolean;
  /** Where the scale subresource has the number of replicas, such as `.spec.replicas`. */
  readonly scale?: string;
}

/** All that is stored of one kind: `imports/schemas/<plural>.<group>.json`. */
export interface KindSchemas {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly axis: Axis;
  /** release → version → how it is served */
  readonly releases: Readonly<Record<string, Readonly<Record<string, ServedVersion>>>>;
  /** Schemas that several places share, by name. */
  readonly $defs: Readonly<Record<string, Schema>>;
}

/** One line of `imports/schemas/index.json`: enough to know whether a kind is served, without its schemas. */
export interface KindEntry {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly axis: Axis;
  /** version → the releases that serve it */
  readonly versions: Readonly<Record<string, readonly string[]>>;
}
