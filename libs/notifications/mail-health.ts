import type { HealthProbe } from '../web/health-reports';
import type { MailQueue } from './mail-queue';

/** Parked mails are shown until somebody had a week to see them; waiting ones are no fault (NL6). */
export const mailHealth =
  (queue: MailQueue): HealthProbe =>
  async () => {
    const { pending, parked, parkedLately } = await queue.backlog();
    const detail = `${pending} mails wait, ${parked} parked, ${parkedLately} of them within 7 days`;
    return { status: parkedLately === 0 ? 'OK' : 'DEGRADED', detail };
  };
