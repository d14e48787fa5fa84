import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';

// Loaded before a program that is measured. On the message { profile: file } it begins to note where its time goes; on
// the next such message it writes what it noted to that file, and says so.
const session = new Session();
let recording = false;

process.on('message', ({ profile }: { profile?: string }) => {
  // A program may be told other things as well.
  if (profile === undefined) return;
  const work = async (): Promise<void> => {
    if (recording) {
      const { profile: noted } = await session.post('Profiler.stop');
      await writeFile(profile, JSON.stringify(noted));
      session.disconnect();
    } else {
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 200 });
      await session.post('Profiler.start');
    }
    recording = !recording;
    process.send?.({ profiled: profile });
  };
  void work();
});
