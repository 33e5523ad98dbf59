import { readFileSync, writeSync } from 'node:fs';
import { textOf } from '../../read/bytes';
import { readable } from '../files/readable';
import type { Io } from './command';

/** Writes all of a text, waiting where a pipe is full. */
function write(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** The process's own input and output. */
export const processIo: Io = {
  stdin: () => {
    const bytes = readable('-', () => readFileSync(0));
    return textOf(bytes, '-');
  },
  out: (text) => write(1, text),
  err: (text) => write(2, text),
  // Node's own word on the terminal, NO_COLOR and TERM.
  colours: process.stdout.isTTY === true && process.stdout.hasColors(),
  watched: process.stderr.isTTY === true,
};
