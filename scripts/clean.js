// Empties what the build writes: a file whose source is gone would be published otherwise.
require('node:fs').rmSync(require('node:path').join(__dirname, '../lib'), { recursive: true, force: true });
