import type { Message } from './message';

export type MailText = Readonly<{ subject: string; text: string }>;

const FOOTER = '本邮件由系统自动发送，请勿回复；办理请登录系统。\nSent by the system, do not reply; sign in to act.';

/** Mails leave the platform: of a secret project they tell nothing but that there is a message (INV-28). */
const SECRET: MailText = {
  subject: '【问效】您有一条新消息',
  text: `您有一条新消息，请登录系统查看。\nThere is a message for you; sign in to read it.\n\n${FOOTER}`,
};

/** Chinese first, English below. */
export const mailText = (
  { title, text, titleEn, textEn }: Message,
  project: Readonly<{ name: string; classified: boolean }>,
): MailText => {
  if (project.classified) return SECRET;
  return {
    subject: `【问效】${project.name}：${title}`,
    text: `项目：${project.name}\n${text}\n\n${titleEn}\n${textEn}\n\n${FOOTER}`,
  };
};
