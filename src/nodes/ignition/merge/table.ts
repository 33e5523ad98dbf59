import { concat, keyed, partitions, type StructShape, struct, union, value } from './shape';

/** The lists of spec 3 and what their items are told apart by (config/v3_5/types: Key, IgnoreDuplicates, MergedKeys). */

const headers = keyed('name', struct(), 'value');
const resource = struct({ httpHeaders: headers, verification: struct() });
const resources = keyed('source', resource);

const ignition = struct({
  config: struct({ merge: resources, replace: resource }),
  proxy: struct({ noProxy: union }),
  security: struct({ tls: struct({ certificateAuthorities: resources }) }),
  timeouts: struct(),
});

const owned = { user: struct(), group: struct() };
const clevis = struct({ custom: struct(), tang: keyed('url') });

function storage(spec: number): StructShape {
  const luks = struct({
    cex: struct(),
    // Up to 3.2 it is a pointer, and pointers are not merged but replaced.
    clevis: spec >= 3 ? clevis : value,
    keyFile: resource,
    openOptions: union,
    options: concat,
  });
  return struct(
    {
      directories: keyed('path', struct(owned)),
      disks: keyed('device', struct({ partitions })),
      files: keyed('path', struct({ ...owned, append: concat, contents: resource })),
      filesystems: keyed('device', struct({ mountOptions: concat, options: concat })),
      links: keyed('path', struct(owned)),
      luks: keyed('name', luks),
      raid: keyed('name', struct({ devices: union, options: concat })),
    },
    ['directories', 'files', 'links'],
  );
}

/** How two configs are merged that are both of spec 3.<spec>. */
export const mergeTable = (spec: number): StructShape =>
  struct({
    ignition,
    kernelArguments: struct({ shouldExist: union, shouldNotExist: union }, ['shouldExist', 'shouldNotExist']),
    passwd: struct({ groups: keyed('name'), users: keyed('name', struct({ groups: union, sshAuthorizedKeys: union })) }),
    storage: storage(spec),
    systemd: struct({ units: keyed('name', struct({ dropins: keyed('name') })) }),
  });
