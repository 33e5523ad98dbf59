import { type Config, record, text } from './config';
import { sizedResources } from './merge';

/** /etc/node-sizing-enabled.env: helpers.go createNewKubeletDynamicSystemReservedIgnition. */

export interface NodeSizing {
  /** Whether the node works its reservations out by itself. */
  readonly automatic: boolean;
  readonly memory: string;
  readonly cpu: string;
  readonly ephemeralStorage: string;
}

/**
 * The sizing that a KubeletConfig writes; undefined where it leaves the node's own file alone.
 * @param autoSizingReserved the spec's field
 * @param user the decoded configuration
 */
export function nodeSizing(autoSizingReserved: unknown, user: Config): NodeSizing | undefined {
  const reserved = record(user['systemReserved']);
  const given = sizedResources.some((name) => Object.hasOwn(reserved, name));
  if (!given && typeof autoSizingReserved !== 'boolean') return undefined;
  const amount = (name: string, otherwise: string): string => text(reserved[name]) || otherwise;
  return {
    automatic: !given && autoSizingReserved === true,
    memory: amount('memory', '1Gi'),
    cpu: amount('cpu', '500m'),
    ephemeralStorage: amount('ephemeral-storage', '1Gi'),
  };
}

/** The file's text. */
export const printNodeSizing = ({ automatic, memory, cpu, ephemeralStorage }: NodeSizing): string =>
  `NODE_SIZING_ENABLED=${automatic}\nSYSTEM_RESERVED_MEMORY=${memory}\nSYSTEM_RESERVED_CPU=${cpu}\nSYSTEM_RESERVED_ES=${ephemeralStorage}\n`;
