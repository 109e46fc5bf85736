import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Mail } from '../configuration/outside-services';
import { SendMailPolicy } from './application/send-mail.policy';
import { MailAddresses } from './mail-addresses';
import { MailQueue } from './mail-queue';
import { MailSender } from './mail-sender';
import { domainOf, SmtpMailTransport } from './mail-transport.smtp';
import { Notifier } from './notifier.port';
import { SmtpNotifier } from './notifier.smtp';
import { MessageProjects } from './read-models/message-projects.queries';

const senderOf = (mail: Mail) => (queue: MailQueue, addresses: MailAddresses) =>
  new MailSender(queue, addresses, new SmtpMailTransport(mail), domainOf(mail.from));

/**
 * Mails, where a mail server is configured. The projector role follows the log with `SendMailPolicy` and runs
 * `MailSender`; without this module people are told in the inbox alone.
 */
@Global()
@Module({})
export class MailModule {
  static forRoot(mail: Mail): DynamicModule {
    return {
      module: MailModule,
      providers: [
        MailAddresses,
        MailQueue,
        MessageProjects,
        SendMailPolicy,
        { provide: Notifier, useClass: SmtpNotifier },
        { provide: MailSender, inject: [MailQueue, MailAddresses], useFactory: senderOf(mail) },
      ],
      exports: [MailAddresses, MailQueue, MailSender, Notifier, SendMailPolicy],
    };
  }
}
