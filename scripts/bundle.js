// Puts the compiled modules into one file, in which each is made when it is first asked for: loading hundreds of small files would
// take longer than what most calls do. The package's doors open into it, and share what they load.
const { buildSync } = require('esbuild');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

/** The doors' names, as package.json has them, and what is behind them. */
const doors = {
  index: './src/index.js',
  check: './src/check-door.js',
  imports: './imports/index.js',
  plugin: './src/plugin.js',
  command: './src/command-door.js',
  transpile: './src/run/app/transpile.js',
};

/** What examples are looked into with; no door of the package. */
const inner = { collect: './src/run/collect.js', synth: './src/run/synth.js' };

const door = (name, exported) => `'use strict';
const bundle = require('./bundle.js');
module.exports = bundle.${name}();
// Node reads here what an ES module may import by name.
0 && (module.exports = { ${exported.join(', ')} });
`;

buildSync({
  stdin: {
    contents: Object.entries({ ...doors, ...inner })
      .map(([name, module]) => `exports.${name} = () => require('${module}');\n`)
      .join(''),
    resolveDir: join(root, 'build'),
  },
  outfile: join(root, 'lib/bundle.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
for (const [name, module] of Object.entries(doors)) {
  const exported = name === 'transpile' ? [] : Object.keys(require(join(root, 'build', module)));
  writeFileSync(join(root, `lib/${name}.js`), door(name, exported));
}
