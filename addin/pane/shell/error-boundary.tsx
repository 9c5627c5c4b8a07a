import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { FailureNotice } from '../controls/notice';

/** Keeps a fault of one page from blanking the pane: says so, and lets the person go on. What is typed is in the sheet and untouched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failure: unknown }> {
  override readonly state: { readonly failure: unknown } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <FailureNotice
        failure={failure}
        actions={<Button onClick={() => this.setState({ failure: null })}>重新打开</Button>}
      />
    );
  }
}
