import type { ContainerRuntimeConfigSpecContainerRuntimeConfig } from '../../../imports/containerruntimeconfig';
import { either, show } from '../../check/words';
import type { Path } from '../../core/path';
import { isNegative, isZero, parseQuantity, type Quantity, wholeValue } from '../../core/values/quantity';

/** Something that the operator refuses when it renders the config. */
export interface RuntimeProblem {
  /** From `spec.containerRuntimeConfig`. */
  readonly path: Path;
  readonly message: string;
  readonly help: string;
}

/** MCO pkg/controller/container-runtime-config/helpers.go, minPidsLimit. */
const minPidsLimit = 20;

/** MCO pkg/controller/container-runtime-config/helpers.go, minLogSize: bytes. */
const minLogSize = 8192n;

/** MCO pkg/controller/container-runtime-config/helpers.go, validateUserContainerRuntimeConfig. */
const logLevels: readonly string[] = ['error', 'fatal', 'panic', 'warn', 'info', 'debug', 'trace'];

const runtimes: readonly string[] = ['runc', 'crun'];

const quantity = (value: number | string | undefined): Quantity | undefined =>
  value === undefined ? undefined : parseQuantity(String(value)).value;

/** What the operator has against a well-formed ContainerRuntimeConfig (MCO pkg/controller/container-runtime-config/helpers.go, validateUserContainerRuntimeConfig). */
export function* validateRuntime(config: ContainerRuntimeConfigSpecContainerRuntimeConfig): Generator<RuntimeProblem> {
  const { pidsLimit, logSizeMax, overlaySize, logLevel, defaultRuntime } = config;
  if (pidsLimit !== undefined && pidsLimit !== null && pidsLimit !== 0 && pidsLimit < minPidsLimit) {
    yield {
      path: ['pidsLimit'],
      message: `pidsLimit is ${pidsLimit}, too few processes for a container`,
      help: `use at least ${minPidsLimit}`,
    };
  }
  const log = quantity(logSizeMax);
  if (log && !isZero(log) && !isNegative(log) && wholeValue(log) <= minLogSize) {
    yield { path: ['logSizeMax'], message: `logSizeMax is ${show(logSizeMax)}`, help: `use more than ${minLogSize} bytes` };
  }
  const overlay = quantity(overlaySize);
  if (overlay && isNegative(overlay)) {
    yield { path: ['overlaySize'], message: `overlaySize is ${show(overlaySize)}`, help: 'use a size, such as 8G, or 0 for no limit' };
  }
  if (logLevel && !logLevels.includes(logLevel)) {
    yield { path: ['logLevel'], message: `CRI-O has no log level ${show(logLevel)}`, help: `use ${either(logLevels)}` };
  }
  if (defaultRuntime && !runtimes.includes(defaultRuntime)) {
    yield { path: ['defaultRuntime'], message: `there is no runtime ${show(defaultRuntime)}`, help: `use ${either(runtimes)}` };
  }
}
