#!/usr/bin/env node
const { main, processIo } = require('../lib/command.js');

main(process.argv.slice(2), processIo).then((status) => {
  process.exitCode = status;
});
