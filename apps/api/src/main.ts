import 'reflect-metadata';
import { startApi } from '../../composition/listening-api';
import { runRole } from '../../composition/run-role';

void runRole('api', startApi);
