/** An Infinispan with two replicas and the rest of a spec, as a document. */
export const infinispan = (spec: object): string =>
  JSON.stringify({
    apiVersion: 'infinispan.org/v1',
    kind: 'Infinispan',
    metadata: { name: 'datagrid', namespace: 'caches' },
    spec: { replicas: 2, ...spec },
  });
