#!/usr/bin/env node
const { main } = require('../lib/src/run/cli/main.js');
const { processIo } = require('../lib/src/run/cli/process.js');

main(process.argv.slice(2), processIo).then((status) => {
  process.exitCode = status;
});
