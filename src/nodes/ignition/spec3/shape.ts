import { bool, int, list, plainText, since, struct, text } from '../go/shape';

/** The structs of spec 3, from coreos/ignition config/v3_0 to v3_5 types/schema.go; `since` is the minor version. */

const verification = struct({ hash: text });
const httpHeaders = list(struct({ name: plainText, value: text }));
const resource = struct({ compression: text, httpHeaders: since(1, httpHeaders), source: text, verification });
/** Configs and certificates: spec 3.0 knew only where they are and what they hash to. */
const reference = struct({ compression: since(1, text), httpHeaders: since(1, httpHeaders), source: text, verification });

const ignition = struct({
  config: struct({ merge: list(reference), replace: reference }),
  proxy: since(1, struct({ httpProxy: text, httpsProxy: text, noProxy: list(text) })),
  security: struct({ tls: struct({ certificateAuthorities: list(reference) }) }),
  timeouts: struct({ httpResponseHeaders: int, httpTotal: int }),
  version: plainText,
});

const group = struct({ gid: int, name: plainText, passwordHash: text, shouldExist: since(2, bool), system: bool });
const user = struct({
  gecos: text,
  groups: list(text),
  homeDir: text,
  name: plainText,
  noCreateHome: bool,
  noLogInit: bool,
  noUserGroup: bool,
  passwordHash: text,
  primaryGroup: text,
  sshAuthorizedKeys: list(text),
  shell: text,
  shouldExist: since(2, bool),
  system: bool,
  uid: int,
});

const owner = struct({ id: int, name: text });
const node = { group: owner, overwrite: bool, path: plainText, user: owner };
const file = struct({ ...node, append: list(resource), contents: resource, mode: int });
const directory = struct({ ...node, mode: int });
const link = struct({ ...node, hard: bool, target: text });

const partition = struct({
  guid: text,
  label: text,
  number: int,
  resize: since(2, bool),
  shouldExist: bool,
  sizeMiB: int,
  startMiB: int,
  typeGuid: text,
  wipePartitionEntry: bool,
});
const disk = struct({ device: plainText, partitions: list(partition), wipeTable: bool });
const filesystem = struct({
  device: plainText,
  format: text,
  label: text,
  mountOptions: since(1, list(text)),
  options: list(text),
  path: text,
  uuid: text,
  wipeFilesystem: bool,
});
const raid = struct({ devices: list(text), level: text, name: plainText, options: list(text), spares: int });
const clevis = struct({
  custom: struct({ config: text, needsNetwork: bool, pin: text }),
  tang: list(struct({ advertisement: since(4, text), thumbprint: text, url: text })),
  threshold: int,
  tpm2: bool,
});
const luks = struct({
  cex: since(5, struct({ enabled: bool })),
  clevis,
  device: text,
  discard: since(4, bool),
  keyFile: resource,
  label: text,
  name: plainText,
  openOptions: since(4, list(text)),
  options: list(text),
  uuid: text,
  wipeVolume: bool,
});

const unit = struct({
  contents: text,
  dropins: list(struct({ contents: text, name: plainText })),
  enabled: bool,
  mask: bool,
  name: plainText,
});

export const configShape = struct({
  ignition,
  kernelArguments: since(3, struct({ shouldExist: list(text), shouldNotExist: list(text) })),
  passwd: struct({ groups: list(group), users: list(user) }),
  storage: struct({
    directories: list(directory),
    disks: list(disk),
    files: list(file),
    filesystems: list(filesystem),
    links: list(link),
    luks: since(2, list(luks)),
    raid: list(raid),
  }),
  systemd: struct({ units: list(unit) }),
});
