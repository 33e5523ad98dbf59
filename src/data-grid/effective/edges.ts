import type { EffectiveLink, EffectiveSite, EffectiveSites } from './sites';

/** One line of a drawing: a link, or two that are each other's reverse. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly there: EffectiveLink;
  readonly back?: EffectiveLink;
}

/** Links in pairs, where there is one in each direction. */
export function edgesOf({ links }: EffectiveSites): readonly Edge[] {
  const rest = [...links];
  const edges: Edge[] = [];
  for (let there = rest.shift(); there; there = rest.shift()) {
    const { from, to } = there;
    const at = rest.findIndex((link) => link.from === to && link.to === from);
    const [back] = at < 0 ? [] : rest.splice(at, 1);
    edges.push({ from, to, there, ...(back && { back }) });
  }
  return edges;
}

/** A name as one line shows it: without what breaks lines or steers a terminal. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim();

const longest = 48;

/** A site's name as its box shows it. */
export const nameWords = ({ name }: Pick<EffectiveSite, 'name'>): string => {
  const letters = [...plain(name)];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
};

/** Whether a line is one along which sites certainly do not find each other. */
export const isBroken = ({ there, back }: Edge): boolean => there.agrees === false || back?.agrees === false;

export const isEncrypted = ({ there }: Edge): boolean => there.encrypted;

/** Whether something milder is said of one of the two locations. */
export const isDoubtful = ({ there, back }: Edge): boolean =>
  [there.worst, back?.worst].some((level) => level === 'warning' || level === 'error');

const wayWords = { managed: 'API', static: 'address', nearby: 'Service', none: 'no address' } as const;

/** How one end finds the other: `API → :443`. */
export const linkWords = ({ way, port }: EffectiveLink): string => (port === null ? wayWords[way] : `${wayWords[way]} → :${port}`);

/** Both directions in one line. */
export function edgeWords({ there, back }: Edge): string {
  const [one, other] = [linkWords(there), back && linkWords(back)];
  return other === undefined || one === other ? one : `${one} / ${other}`;
}

/** What stands at a line: how both ends find each other, and whether in secret. */
export const edgeLabel = (edge: Edge): string => `${edgeWords(edge)}${isEncrypted(edge) ? ', TLS' : ''}`;

/** A cluster of the input is called by its file or folder: the last part of that. */
const short = (cluster: string): string =>
  cluster
    .replace(/[/\\]+$/, '')
    .replace(/^.*[/\\]/, '')
    .replace(/(\.k8s)?\.(ya?ml|json)$/, '');

/** What is said of a site below its name, a line each. */
export function siteWords({
  known,
  cluster,
  namespace,
  infinispan,
  replicas,
  expose,
  router,
  encryption,
}: EffectiveSite): readonly string[] {
  if (!known) return ['not in the input'];
  const port = expose && (expose.port === null ? '' : ` :${expose.port}`);
  const lines = [
    `${namespace === null ? '' : `${namespace}/`}${infinispan}, ${replicas} ${replicas === 1 ? 'pod' : 'pods'}`,
    // Standard input has no name.
    ...(cluster && cluster !== '-' ? [`in ${short(cluster)}`] : []),
    expose ? `${expose.type}${port}${expose.host ? ` ${expose.host}` : ''}` : 'not exposed',
    `${router ? 'gossip router' : 'no gossip router'}, ${encryption ? encryption.protocol : 'not encrypted'}`,
  ];
  return lines.map(plain);
}

/** The worst that is said of a site; of one that is not in the input nothing is known. */
export function worstOf({ known, problems }: EffectiveSite): 'error' | 'warning' | 'fine' | 'outside' {
  if (!known) return 'outside';
  if (problems.some(({ level }) => level === 'error')) return 'error';
  return problems.some(({ level }) => level === 'warning') ? 'warning' : 'fine';
}

/** Sites that hang together, each set in the order of the answer. */
export function setsOf({ sites, links }: EffectiveSites): readonly (readonly EffectiveSite[])[] {
  const left = new Set(sites);
  const sets: EffectiveSite[][] = [];
  for (const first of sites) {
    if (!left.has(first)) continue;
    const reached = new Set([first.id]);
    // A set grows while it is gone through.
    for (const id of reached) {
      for (const { from, to } of links) {
        if (from === id) reached.add(to);
        if (to === id) reached.add(from);
      }
    }
    const members = sites.filter(({ id }) => reached.has(id));
    for (const member of members) left.delete(member);
    sets.push(members);
  }
  return sets;
}
