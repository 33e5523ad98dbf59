import type { PerformanceProfileSpecNetDevice } from '../../../imports/performanceprofile';
import { show } from '../../check/words';
import type { ProfileProblem } from './problem';
import type { ProfileSpec } from './profile';

/** NTO performanceprofile_validation.go, isValid16bitsHexID: up to four digits, so that 0x1 will do and 0X1AF4 will not. */
const hexId = /^0x[0-9a-fA-F]{1,4}$/;

function* deviceProblems(device: PerformanceProfileSpecNetDevice, index: number): Generator<ProfileProblem> {
  const at = ['spec', 'net', 'devices', index];
  const code = 'net-device';
  if (device.interfaceName === '') {
    yield {
      code,
      path: [...at, 'interfaceName'],
      message: 'interfaceName is empty',
      help: 'name an interface, or leave interfaceName out',
    };
  }
  for (const field of ['vendorID', 'deviceID'] as const) {
    const id = device[field];
    if (id === undefined || hexId.test(id)) continue;
    yield {
      code,
      path: [...at, field],
      message: `${field} ${show(id)} is not a number of 16 bits in hexadecimal`,
      help: 'write 0x and up to four hexadecimal digits, such as "0x1af4"',
    };
  }
  if (device.deviceID !== undefined && device.vendorID === undefined) {
    const message = 'deviceID says nothing without vendorID';
    yield { code, path: [...at, 'deviceID'], message, help: 'add the vendorID of the device', missing: true };
  }
}

/** Network devices (NTO performanceprofile_validation.go, validateNet). */
export function* netProblems({ net }: ProfileSpec): Generator<ProfileProblem> {
  for (const [index, device] of (net?.devices ?? []).entries()) yield* deviceProblems(device, index);
}
