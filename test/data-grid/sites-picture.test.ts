import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browser, domOf } from '../support/browser';
import { file, folder, print, to } from './sites-command';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const apart = (a: Rect, b: Rect): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const boxesOf = (svg: string): Rect[] =>
  [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(([, ...numbers]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    return { x, y, width, height };
  });

const labelsOf = (svg: string): Rect[] =>
  [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" class="label"[^>]*>([^<]*)</g)].map(([, x, y, text = '']) => {
    const width = text.length * 6.5;
    return { x: Number(x) - width / 2, y: Number(y) - 12, width, height: 16 };
  });

/** Whether a line passes through a rectangle, by points along it. */
const passes = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], { x, y, width, height }: Rect): boolean =>
  Array.from({ length: 201 }, (_, i) => i / 200).some((part) => {
    const [px, py] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
    return px > x && px < x + width && py > y && py < y + height;
  });

/** Sites that all list each other, a file each. */
const many = (count: number): string[] => {
  const names = Array.from({ length: count }, (_, i) => `S${i}`);
  return names.map((name) =>
    file(
      name,
      {},
      names.filter((other) => other !== name).map((other) => to(other)),
    ),
  );
};

/** What a script on a page makes of it, as the page's title, in a real browser. */
function looked(name: string, html: string, script: string): unknown {
  const page = join(folder, `${name}.html`);
  writeFileSync(page, html.replace('</body>', `<script>document.title = JSON.stringify((${script})())</script></body>`));
  const dom = domOf(page, join(folder, 'profile'));
  const [, title = 'null'] = /<title>(\{.*?\})<\/title>/.exec(dom) ?? [];
  return JSON.parse(title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

/** How many texts leave their boxes, labels hide a box or each other, or boxes each other; and what the page did of its own. */
const look = `() => {
  const rect = (e) => e.getBoundingClientRect();
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const groups = [...document.querySelectorAll('g.site')];
  const boxes = groups.map((g) => rect(g.querySelector('rect')));
  const labels = [...document.querySelectorAll('text.label')].map(rect);
  const inside = (t, box) => t.width > 0 && t.left >= box.left && t.right <= box.right && t.top >= box.top && t.bottom <= box.bottom;
  const pairs = (list) => list.flatMap((a, i) => list.slice(i + 1).filter((b) => meet(a, b))).length;
  return {
    sites: groups.length,
    lines: document.querySelectorAll('g.link line').length,
    rows: document.querySelectorAll('#links tbody tr').length,
    textsOutside: groups.flatMap((g, i) => [...g.querySelectorAll('text')].filter((t) => !inside(rect(t), boxes[i]))).length,
    boxesOverBoxes: pairs(boxes),
    labelsOverLabels: pairs(labels),
    labelsOverBoxes: labels.flatMap((l) => boxes.filter((box) => meet(l, box))).length,
    scripts: document.scripts.length,
    alerted: 'alerted' in window,
  };
}`;

const clear = { textsOutside: 0, boxesOverBoxes: 0, labelsOverLabels: 0, labelsOverBoxes: 0, scripts: 1, alerted: false };

describe('the picture', () => {
  it.each([1, 2, 3, 4, 5, 6, 10, 17])('of %i sites has a box for each, and nothing hides anything', async (count) => {
    const svg = await print('svg', many(count));
    const [boxes, labels] = [boxesOf(svg), labelsOf(svg)];
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(boxes).toHaveLength(count);
    const all = [...boxes, ...labels];
    expect(all.every((a, i) => all.every((b, k) => i === k || apart(a, b)))).toBe(true);
    expect(all.every(({ x, y, width: w, height: h }) => x >= 0 && y >= 0 && x + w <= Number(width) && y + h <= Number(height))).toBe(true);
    const lines = [...svg.matchAll(/<line x1="([\d.-]+)" y1="([\d.-]+)" x2="([\d.-]+)" y2="([\d.-]+)"/g)].map((m) =>
      m.slice(1).map(Number),
    );
    expect(lines).toHaveLength((count * (count - 1)) / 2);
    // Of many sites the drawing would grow too large.
    if (count <= 12) expect(lines.some((line) => boxes.some((box) => passes(line, box)))).toBe(false);
    expect(labels).toHaveLength(count <= 6 ? lines.length : 0);
  });
  it('has a label for what is unusual, however many there are, and marks it', async () => {
    const names = Array.from({ length: 10 }, (_, i) => `T${i}`);
    const port = (from: string, other: string): string => (from === 'T3' && other === 'T8' ? ':7901' : '');
    const paths = names.map((name) =>
      file(
        name,
        {},
        names.filter((other) => other !== name).map((other) => to(other, port(name, other))),
      ),
    );
    const svg = await print('svg', paths);
    expect(labelsOf(svg)).toHaveLength(1);
    expect(svg).toContain('address → :7901');
    expect(svg.match(/marker-end="url\(#doubtful\)"/g)).toHaveLength(1);
    expect(await print('mermaid', paths)).toMatch(/linkStyle \d+ stroke:#b45309/);
  });
  it('is one page that loads nothing, with every name escaped', async () => {
    const html = await print('html');
    expect(html).toContain('&lt;M&amp;S&gt;');
    expect(html).not.toContain('<M&S>');
    expect(html).not.toMatch(/(?:src|href)=|@import|url\((?!#)/);
    const stack: string[] = [];
    for (const [, closing, tag = '', own] of html.matchAll(/<(\/?)([a-z][\w-]*)(?:\s[^<>]*?)?(\/?)>/gi)) {
      if (closing) expect(stack.pop()).toBe(tag);
      else if (!own && tag !== 'meta' && tag !== 'br') stack.push(tag);
    }
    expect(stack).toEqual([]);
  });
  it('is left alone by names that break lines, steer terminals or fit into no XML', async () => {
    const name = 'a\nb\u001b[31m\u0000`c`';
    const paths = [file('odd', { name }, [{ name: 'x\r\ny', url: 'infinispan+xsite://h' }])];
    for (const format of ['svg', 'html', 'mermaid', 'pretty']) {
      const text = await print(format, paths);
      expect(text.replaceAll('\n', ''), format).not.toMatch(/\p{Cc}/u);
    }
    const lines = (await print('mermaid', paths)).trimEnd().split('\n');
    expect(lines.filter((line) => !/^(flowchart| {2}(s\d|classDef|linkStyle))/.test(line))).toEqual([]);
  });
  it.skipIf(browser === undefined)(
    'shows in a browser as it was meant',
    async () => {
      expect(looked('page', await print('html'), look)).toEqual({ ...clear, sites: 5, lines: 4, rows: 5 });
    },
    90_000,
  );
  it.skipIf(browser === undefined)(
    'of ten sites, and of names that would be scripts, too',
    async () => {
      expect(looked('ten', await print('html', many(10)), look)).toEqual({ ...clear, sites: 10, lines: 45, rows: 90 });
      const name = '<script>window.alerted = true</script>';
      const long = 'a name so long that nobody would want to have it in a drawing of any size';
      const hostile = [
        file('h1', { name }, [to('"><img src=x onerror="window.alerted = true">')]),
        file('h2', { name: long }, [{ name, url: 'infinispan+xsite://h' }]),
      ];
      expect(looked('hostile', await print('html', hostile), look)).toMatchObject(clear);
    },
    90_000,
  );
});
