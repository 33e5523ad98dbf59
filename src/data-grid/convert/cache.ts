import { Cache as Kind } from '../../../imports/cache';
import { conversion, naming } from '../../code/conversion';
import { Cache, cache } from '../cache';

export default conversion({
  kind: Kind,
  construct: Cache,
  builder: cache,
  props({ metadata, spec }) {
    if (!spec) return undefined;
    const { clusterName, name: cacheName, template, templateName, updates } = spec;
    const { name, labels, annotations } = naming(metadata);
    const common = { name, namespace: metadata.namespace, labels, annotations, clusterName, updates: updates?.strategy };
    const named = { ...common, cacheName: cacheName === name ? undefined : cacheName };
    if (template !== undefined) return { ...named, template, templateName: undefined };
    return templateName === undefined ? undefined : { ...named, templateName, template: undefined };
  },
});
