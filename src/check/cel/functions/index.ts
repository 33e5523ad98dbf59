/** Every function that the API server's CEL environment has for CRDs. Upstream: k8s.io/apiserver pkg/cel/environment/base.go. */
import { conversions } from './convert';
import { formats } from './formats';
import { instants } from './instants';
import { lists } from './lists';
import { network } from './network';
import { optionals } from './optionals';
import { quantities } from './quantity';
import { regexes } from './regex';
import { semvers } from './semver';
import { strings } from './strings';
import type { FunctionTable } from './table';

export const functions: FunctionTable = {
  ...strings,
  ...lists,
  ...conversions,
  ...regexes,
  ...network,
  ...quantities,
  ...semvers(quantities),
  ...instants,
  ...formats,
  ...optionals,
};
