import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CommandContext } from '../kernel/command-context';
import { commandContextOf } from './command-context-of';

/** Parameter decorator: the complete `CommandContext` of the request (INV-29). */
export const Commanded = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext =>
  commandContextOf(context.switchToHttp().getRequest()),
);
