/** What is said of the templates, by subject: in one file, so that the deployments are synthesised once for all of them. */
import './templates/api';
import './templates/evidence';
import './templates/least-privilege';
import './templates/partitions';
import './templates/protection';
import './templates/restored-table';
import './templates/runbook';
import './templates/shape';
