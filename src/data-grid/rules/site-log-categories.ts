import { floodingCategories } from '../facts';
import { siteRule } from '../sites/site-rule';

/** Data Grid documentation, "Configuring managed cross-site connections". */
export default siteRule({
  id: 'site-log-categories',
  consequence: 'discouraged',
  summary: 'Log categories that write about every lost message are set to error',
  *problems({ doc, locations }) {
    const categories = doc.manifest.spec?.logging?.categories ?? {};
    const loud = floodingCategories.filter((category) => categories[category] !== 'error');
    if (locations.length === 0 || loud.length === 0) return;
    const [first = ''] = loud;
    const path = ['spec', 'logging', 'categories', ...(first in categories ? [first] : [])];
    yield { path, message: `${loud.join(' and ')} can fill the disk with messages about other sites`, help: 'set them to error' };
  },
});
