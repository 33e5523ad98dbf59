import { Fault } from './fault';

/** go-yaml v2 lets a share of the decoded values come from aliases: 99 % of a small document, 10 % of a large (decode.go). */
const share = { small: 0.99, large: 0.1 };
const range = { small: 400_000, large: 4_000_000 };
/** Below either of these it does not count. */
const least = { aliased: 100, all: 1000 };

/** Bounds what aliases expand to (decode.go `unmarshal`, `allowedAliasRatio`). */
export class AliasBudget {
  private all = 0;
  private aliased = 0;
  private depth = 0;

  enterAlias(): void {
    this.depth++;
  }

  leaveAlias(): void {
    this.depth--;
  }

  /** Counts one value. */
  spend(at: number): void {
    this.all++;
    if (this.depth > 0) this.aliased++;
    if (this.aliased > least.aliased && this.all > least.all && this.aliased / this.all > allowed(this.all))
      throw new Fault(at, 'aliases multiply the document beyond what clusters read', 'write the values out');
  }
}

function allowed(all: number): number {
  const way = Math.min(1, Math.max(0, (all - range.small) / (range.large - range.small)));
  return share.small - (share.small - share.large) * way;
}
