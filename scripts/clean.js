// Empties what the build writes: a file whose source is gone would be published otherwise.
const { rmSync } = require('node:fs');
const { join } = require('node:path');

for (const folder of ['build', 'lib']) rmSync(join(__dirname, '..', folder), { recursive: true, force: true });
