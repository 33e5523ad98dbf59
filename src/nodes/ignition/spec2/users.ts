import { error } from '../problem';
import type { Check2 } from './check';

const ownFields = [
  'gecos',
  'groups',
  'homeDir',
  'noCreateHome',
  'noLogInit',
  'noUserGroup',
  'primaryGroup',
  'shell',
  'system',
  'uid',
] as const;

/** What `create` says, the user itself may not say too (config/v2_2/types/passwd.go, PasswdUser.Validate). */
export const checkUsers2: Check2 = function* ({ passwd }) {
  for (const [i, user] of (passwd?.users ?? []).entries()) {
    if (user.create === undefined) continue;
    for (const field of ownFields) {
      const value = user[field];
      const said = field === 'uid' ? value !== undefined : Array.isArray(value) ? value.length > 0 : Boolean(value);
      if (said) yield error('user', ['passwd', 'users', i, field], `the user ${user.name} has both create and ${field}`, 'take out create');
    }
  }
};
