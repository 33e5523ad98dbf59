import { planOf } from '../../network/migrate/migrate';
import type { Migration } from '../../network/migration';
import { readPaths } from '../files/read-paths';
import { packagedJudge } from '../judge';
import type { Command } from './command';
import { helpText } from './help';
import { asPart } from './network-parts';
import { type Options, parse, targetFrom, targetOptions, UsageError } from './options';

const options = {
  format: { type: 'string', value: 'FORMAT', choices: ['yaml', 'json'], default: 'yaml', help: 'how it is written' },
  ...targetOptions,
} as const satisfies Options;

const help = helpText({
  usage: 'migrate [options] <file|folder|->…',
  about: `Writes the egress configuration of OpenShift SDN as that of OVN-Kubernetes: EgressNetworkPolicies, egress IPs, multicast and
isolation become EgressFirewalls, EgressIPs, labels of Nodes, annotations of Namespaces and NetworkPolicies. Comments above say
what OVN-Kubernetes does otherwise, and what to do about it.`,
  options,
});

/** All in one text, what is to be done by hand first. */
async function yaml({ manifests, parts, notes }: Migration): Promise<string> {
  const { Yaml } = await import('cdk8s');
  const comments = notes.map(({ object, change, todo }) => `# ${object}: ${change}.\n#   ${todo}.\n`);
  const documents = [...manifests, ...parts];
  return `${comments.join('')}${documents.length === 0 ? '' : Yaml.stringify(...documents)}`;
}

/** `cdk8s-openshift migrate` */
export const migrate: Command = {
  name: 'migrate',
  summary: 'turn objects of OpenShift SDN into those of OVN-Kubernetes',
  help,
  options,
  async run(args, io, config) {
    const { values, positionals } = parse(options, args);
    const { ignores } = config();
    if (positionals.length === 0) throw new UsageError('migrate: name files or folders, or - for standard input');
    const docs = positionals.flatMap((name) => readPaths([name], io.stdin, { ignores }).flatMap((read) => read.docs)).map(asPart);
    const judge = packagedJudge();
    const input = { name: positionals.join(' '), target: targetFrom(values, { release: '4.16', network: 'OpenShiftSDN' }), docs };
    const refused = judge.check([input]).documents.filter(({ verdict }) => verdict === 'rejected');
    for (const { file, line, kind, name, findings } of refused) {
      const [first] = findings.filter(({ consequence }) => consequence === 'rejected');
      io.err(`${file}:${line}: ${kind} ${name} is left out: ${first?.message ?? 'it is refused'}\n`);
    }
    const [cluster] = judge.inventories([input]);
    if (!cluster) return 1;
    // Only here are cdk8s and its kinds needed, and they take long to load.
    const { migrationOf } = await import('../../network/migration.js');
    const migration = migrationOf(planOf(cluster));
    if (migration.manifests.length + migration.parts.length + migration.notes.length === 0)
      io.err('there is nothing to migrate: the input has no EgressNetworkPolicy, and no NetNamespace or HostSubnet that sets anything\n');
    io.out(values.format === 'json' ? `${JSON.stringify(migration, null, 2)}\n` : await yaml(migration));
    return refused.length === 0 ? 0 : 1;
  },
};
