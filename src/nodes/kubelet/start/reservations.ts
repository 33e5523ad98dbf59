import { parseQuantity, type Quantity } from '../../../core/values/quantity';
import { type Config, entries } from '../config';
import type { Finding } from '../problem';
import type { StartCheck, StartContext } from './context';

/** Reservations of resources: cmd/kubelet/app/server.go parseResourceList, pkg/kubelet/cm ParseQOSReserved. */

const resources = ['cpu', 'memory', 'ephemeral-storage', 'pid'];

function amountError(value: string): string | undefined {
  const { value: amount, error } = parseQuantity(value);
  if (amount === undefined) return error;
  return amount.nano < 0n ? `"${value}" is negative` : undefined;
}

function* listFindings(name: string, list: readonly (readonly [string, string])[]): Generator<Finding> {
  for (const [resource, value] of list) {
    const path = [name, resource];
    if (!resources.includes(resource)) {
      yield { path, code: 'unknown-value', message: `${name} reserves "${resource}"`, help: `reserve ${resources.join(', ')} only` };
      continue;
    }
    const error = amountError(value);
    if (error !== undefined)
      yield { path, code: 'invalid-quantity', message: `${name}.${resource}: ${error}`, help: 'give an amount such as 500m or 1Gi' };
  }
}

/** The system's reservations as the kubelet gets them; undefined where the node works them out. */
export const systemReserved = (config: Config, { sized }: StartContext): readonly (readonly [string, string])[] | undefined =>
  sized === undefined ? undefined : [...entries(config['systemReserved']), ...Object.entries(sized)];

export const reservationChecks: readonly StartCheck[] = [
  {
    fields: ['systemReserved'],
    find: (config, context) => listFindings('systemReserved', systemReserved(config, context) ?? entries(config['systemReserved'])),
  },
  { fields: ['kubeReserved'], find: (config) => listFindings('kubeReserved', entries(config['kubeReserved'])) },
];

/** One resource's amount; zero where it is not reserved, undefined where it cannot be known. */
export function reservedAmount(list: readonly (readonly [string, string])[] | undefined, resource: string): bigint | undefined {
  const value = list?.find(([name]) => name === resource)?.[1];
  if (list === undefined) return undefined;
  const amount: Quantity | undefined = value === undefined ? { nano: 0n, format: 'DecimalSI' } : parseQuantity(value).value;
  return amount?.nano;
}

function percentageError(value: string): string | undefined {
  const match = /^([-+]?\d+)%+$/.exec(value);
  const share = Number(match?.[1]);
  return match !== null && share >= 0 && share <= 100 ? undefined : `"${value}" is no percentage from 0% to 100%`;
}

export function* qosFindings(config: Config): Generator<Finding> {
  for (const [resource, value] of entries(config['qosReserved'])) {
    const path = ['qosReserved', resource];
    const error = resource === 'memory' ? percentageError(value) : undefined;
    if (resource !== 'memory') {
      yield { path, code: 'unknown-value', message: `qosReserved reserves "${resource}"`, help: 'reserve memory only' };
    } else if (error !== undefined) {
      yield { path, code: 'invalid-percentage', message: `qosReserved.memory: ${error}`, help: 'write a percentage such as 50%' };
    }
  }
}
