import type { Pack } from 'cdk8s-openshift/check';
import podsPerNode from './rules/acme-pods-per-node';

/** Acme's own rules, and where their pages are. */
export const acme: Pack = {
  name: 'acme',
  rules: [podsPerNode],
  pageOf: (id) => `https://wiki.acme.example/openshift/${id}`,
};
