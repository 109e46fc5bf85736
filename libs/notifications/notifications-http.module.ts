import { Module } from '@nestjs/common';
import { MessagesController } from './http/messages.controller';
import { InboxQueries } from './read-models/inbox.queries';

@Module({ controllers: [MessagesController], providers: [InboxQueries] })
export class NotificationsHttpModule {}
