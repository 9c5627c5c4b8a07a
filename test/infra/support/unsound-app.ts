import { App, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { addGates } from '../../../infra/gates/add-gates';

/** An app with a queue that nobody has thought about. */
const app = new App();
new Queue(new Stack(app, 'unsound'), 'Queue');
addGates(app);
