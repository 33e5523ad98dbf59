import type { EffectiveModel } from './model';

/** Everything that `effective` can show. */
export const models: readonly EffectiveModel[] = [];
