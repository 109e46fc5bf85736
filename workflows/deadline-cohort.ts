import type { RetryPolicy } from '@temporalio/common';
import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { LOOK_AGAIN, type Cohort, type CohortActivities, type Wake } from './contracts/deadline-cohort.contract';

/** The position is declared unknown: a malformed signal must not end the run. */
const lookAgain = defineSignal<[unknown]>(LOOK_AGAIN);

const retry: RetryPolicy = {
  initialInterval: '1 second',
  maximumInterval: '1 minute',
  nonRetryableErrorTypes: ['RuleViolation'],
};
/** Short limits: a task that was lost with its server or its worker is given out again after them. */
const { nextWake } = proxyActivities<CohortActivities>({ startToCloseTimeout: '15 seconds', retry });
const { climbDueRungs } = proxyActivities<CohortActivities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '15 seconds',
  retry,
});

/**
 * About twenty looks. A wake-up after days replays the whole history, so it is kept far shorter than the 2,000 events
 * at which REL-R17 continues at the latest; signals that pile up during one activity still stay below that.
 */
const LONGEST_HISTORY = 250;

const higher = (a: bigint, told: unknown): bigint => {
  const b = typeof told === 'string' && /^\d{1,20}$/.test(told) ? BigInt(told) : 0n;
  return b > a ? b : a;
};

/**
 * Wakes up for the deadlines of one process until none is open (docs/architecture.md, the cohort form). It holds no
 * fact: what is due, and when, is read by the activities; a later deadline starts it anew.
 */
export async function deadlineCohort({ process, atLeast }: Cohort): Promise<void> {
  let told = 0;
  let highest = higher(0n, atLeast);
  setHandler(lookAgain, (position) => {
    told += 1;
    highest = higher(highest, position);
  });
  const undisturbed = async (seen: number, ms: number): Promise<boolean> => !(await condition(() => told !== seen, ms));
  let fruitless = 0;
  for (let climb = false; ;) {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    const look = { process, atLeast: highest.toString() };
    if (continueAsNewSuggested || historyLength > LONGEST_HISTORY) await continueAsNew<typeof deadlineCohort>(look);
    const seen = told;
    const wake: Wake | null = climb ? await climbDueRungs({ ...look, fruitless }) : await nextWake(look);
    if (wake === null && told === seen) return;
    // What is due is climbed even while signals keep coming; else the newest one is answered first.
    climb = wake?.patienceMs === 0 || (wake !== null && told === seen && (await undisturbed(seen, wake.patienceMs)));
    fruitless = climb ? (wake?.fruitless ?? 0) : 0;
  }
}
