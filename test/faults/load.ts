import { randomUUID } from 'node:crypto';
import { goalSetBody, soundApplication } from '../support/application-over-http';
import { people, type Person } from '../support/running-application';
import type { SeededRandom } from '../support/seeded-random';
import type { StandaloneInstance } from '../support/standalone-instance';
import type { Entry, Recorder } from './recorder';

type Document = Readonly<{ sha256: string; size: number }>;
type Step = readonly [by: Person, method: 'POST' | 'PUT', path: string, body: unknown];

/** So many projects at most per client and round, lest the last step of the test have too much to do. */
const MOST = 15;

export const upload = async (instance: StandaloneInstance, text: string): Promise<Document> => {
  const headers = { 'content-type': 'application/pdf' };
  const { status, body } = await instance.call(people.clerk, 'POST', '/documents', {
    body: `%PDF-1.4 ${text}`,
    key: `upload-${text}`,
    headers,
  });
  if (status !== 200 && status !== 201) throw new Error(`the document was not taken: ${status}`);
  return body as Document;
};

/** The life of one project: perhaps a submission too early, the goal set, the submission, and perhaps the acceptance. */
const stepsOf = (document: Document, random: SeededRandom, tooEarly: boolean): readonly Step[] => {
  const projectId = randomUUID();
  const of = `/projects/${projectId}`;
  const submission: Step = [people.head, 'POST', `${of}/submission`, {}];
  return [
    [people.clerk, 'POST', '/projects', { projectId, ...soundApplication(document) }],
    ...(tooEarly ? [submission] : []),
    [people.clerk, 'PUT', `${of}/goal-sets/2027`, goalSetBody()],
    ...(random.whole(1, 5) === 1 ? [] : [submission]),
    ...(random.whole(1, 3) === 1 ? [[people.reviewer, 'POST', `${of}/acceptance`, {}] as const] : []),
  ];
};

/** Works until an answer does not come; what it sent is in the recorder. */
const work = async (recorder: Recorder, document: Document, random: SeededRandom): Promise<void> => {
  for (let n = 0; n < MOST; n += 1) {
    const tooEarly = n === 0 || random.whole(1, 3) === 1; // at least one refusal for each client
    for (const [by, method, path, body] of stepsOf(document, random, tooEarly)) {
      const entry: Entry = await recorder.command({ key: randomUUID(), by, method, path, body });
      if (entry.outcome === 'unknown') return;
    }
  }
};

/** So many clients side by side; fulfilled when all have ended. */
export const load = async (
  recorder: Recorder,
  clients: number,
  document: Document,
  random: SeededRandom,
): Promise<void> => {
  await Promise.all(Array.from({ length: clients }, () => work(recorder, document, random)));
};
