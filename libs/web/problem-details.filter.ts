import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of';
import { traceOf } from './request-trace';
import { sendProblem } from './send-problem';

/** Every error leaves by here (api.md 1): a 500 tells nothing but the trace id, the log has the rest. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = problemOf(error, request.headers['if-match'] !== undefined);
    const { traceId } = traceOf(request);
    if (problem.status === 500) request.log.error({ err: error, traceId }, 'unexpected error');
    else if (problem.status > 500) request.log.warn({ err: error, traceId }, 'unavailable');
    sendProblem(request, reply, problem);
  }
}
