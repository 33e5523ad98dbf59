import { bool, int, list, plainText, since, struct, text } from '../../ignition/go/shape';

/**
 * What Butane's OpenShift variant takes, by its own names (coreos/butane config/openshift/v4_*, config/fcos/v1_*, base/v0_*);
 * `since` is the minor version of the Ignition spec that the variant's version is written in. What it refuses in any case,
 * such as directories, links and other users than core, is not here.
 */
const resource = struct({ source: text, inline: text, local: text, compression: text });
const owner = struct({ id: int, name: text });
const file = struct({ path: plainText, mode: int, overwrite: bool, user: owner, group: owner, contents: resource });
const tree = struct({ local: text, path: text });

const partition = struct({
  number: int,
  label: text,
  size_mib: int,
  start_mib: int,
  guid: text,
  type_guid: text,
  resize: bool,
  should_exist: bool,
  wipe_partition_entry: bool,
});
const disk = struct({ device: plainText, wipe_table: bool, partitions: list(partition) });
const raid = struct({ name: plainText, level: text, devices: list(text), options: list(text), spares: int });
const filesystem = struct({
  device: plainText,
  format: text,
  label: text,
  mount_options: list(text),
  options: list(text),
  path: text,
  uuid: text,
  wipe_filesystem: bool,
  with_mount_unit: bool,
});

const tang = list(struct({ url: text, thumbprint: text, advertisement: since(4, text) }));
const clevis = struct({ custom: struct({ config: text, needs_network: bool, pin: text }), tang, threshold: int, tpm2: bool });
const cex = since(5, struct({ enabled: bool }));
const luks = struct({
  cex,
  clevis,
  device: text,
  discard: since(4, bool),
  key_file: resource,
  label: text,
  name: plainText,
  open_options: since(4, list(text)),
  options: list(text),
  uuid: text,
  wipe_volume: bool,
});

const dropin = struct({ name: plainText, contents: text, contents_local: since(4, text) });
const unit = struct({
  name: plainText,
  enabled: bool,
  mask: bool,
  contents: text,
  contents_local: since(4, text),
  dropins: list(dropin),
});
const user = struct({
  name: plainText,
  password_hash: text,
  ssh_authorized_keys: list(text),
  ssh_authorized_keys_local: since(4, list(text)),
});

export const butaneShape = struct({
  variant: text,
  version: text,
  openshift: struct({ kernel_arguments: list(text), extensions: list(text), fips: bool, kernel_type: text }),
  ignition: struct({
    config: struct({ merge: list(resource), replace: resource }),
    proxy: struct({ http_proxy: text, https_proxy: text, no_proxy: list(text) }),
    security: struct({ tls: struct({ certificate_authorities: list(resource) }) }),
    timeouts: struct({ http_response_headers: int, http_total: int }),
  }),
  passwd: struct({ users: list(user) }),
  storage: struct({
    disks: list(disk),
    raid: list(raid),
    luks: list(luks),
    filesystems: list(filesystem),
    files: list(file),
    trees: list(tree),
  }),
  systemd: struct({ units: list(unit) }),
  boot_device: struct({
    layout: text,
    mirror: struct({ devices: list(text) }),
    luks: struct({ cex, device: since(5, text), discard: since(4, bool), tang, threshold: int, tpm2: bool }),
  }),
});
