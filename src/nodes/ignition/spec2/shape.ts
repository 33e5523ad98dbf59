import { bool, int, list, since, struct, text } from '../go/shape';

/** The structs of spec 2, from coreos/ignition 0.35 config/v2_0 to v2_2 types/schema.go; `since` is the minor version. */

const verification = struct({ hash: text });
const reference = struct({ source: text, verification });

const ignition = struct({
  config: struct({ append: list(reference), replace: reference }),
  security: since(2, struct({ tls: struct({ certificateAuthorities: list(reference) }) })),
  timeouts: since(1, struct({ httpResponseHeaders: int, httpTotal: int })),
  version: text,
});

const account = { gecos: text, homeDir: text, noCreateHome: bool, noLogInit: bool, noUserGroup: bool, primaryGroup: text };
const create = struct({ ...account, groups: list(text), shell: text, system: bool, uid: int });
const user = struct({
  create,
  gecos: since(1, text),
  groups: since(1, list(text)),
  homeDir: since(1, text),
  name: text,
  noCreateHome: since(1, bool),
  noLogInit: since(1, bool),
  noUserGroup: since(1, bool),
  passwordHash: text,
  primaryGroup: since(1, text),
  sshAuthorizedKeys: list(text),
  shell: since(1, text),
  system: since(1, bool),
  uid: since(1, int),
});
const group = struct({ gid: int, name: text, passwordHash: text, system: bool });

const owner = struct({ id: int, name: since(1, text) });
const node = { filesystem: text, group: owner, overwrite: since(2, bool), path: text, user: owner };
const contents = struct({ compression: text, source: text, verification });
const file = struct({ ...node, append: since(2, bool), contents, mode: int });
const partition = struct({ guid: since(1, text), label: text, number: int, size: int, start: int, typeGuid: text });
const mount = struct({
  create: struct({ force: bool, options: list(text) }),
  device: text,
  format: text,
  label: since(1, text),
  options: since(1, list(text)),
  uuid: since(1, text),
  wipeFilesystem: since(1, bool),
});
const raid = struct({ devices: list(text), level: text, name: text, options: since(2, list(text)), spares: int });

const dropins = list(struct({ contents: text, name: text }));
const unit = struct({ contents: text, dropins, enable: bool, enabled: since(1, bool), mask: bool, name: text });
const networkUnit = struct({ contents: text, dropins: since(2, dropins), name: text });

export const configShape = struct({
  ignition,
  networkd: struct({ units: list(networkUnit) }),
  passwd: struct({ groups: list(group), users: list(user) }),
  storage: struct({
    directories: since(1, list(struct({ ...node, mode: int }))),
    disks: list(struct({ device: text, partitions: list(partition), wipeTable: bool })),
    files: list(file),
    filesystems: list(struct({ mount, name: text, path: text })),
    links: since(1, list(struct({ ...node, hard: bool, target: text }))),
    raid: list(raid),
  }),
  systemd: struct({ units: list(unit) }),
});
