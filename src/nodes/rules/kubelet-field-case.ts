import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'kubelet-field-case',
  consequence: 'discouraged',
  summary: 'Kubelet settings are written as KubeletConfiguration has them',
  problems: ({ renamed }) =>
    renamed.map(({ path, name }) => ({
      path,
      message: `${String(path.at(-1))} is read as ${name}; other tools drop it`,
      help: `write ${name}`,
    })),
});
