import type { ReactNode } from 'react';

function Icon({ children, size = 16 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function GridIcon() {
  return (
    <Icon size={20}>
      <rect x="1.5" y="2" width="13" height="12" rx="1.2" fill="#fff" stroke="#fff" />
      <path d="M1.5 6h13M1.5 10h13M6 2v12M10.5 2v12" stroke="#107c41" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
    </Icon>
  );
}

export function SaveIcon() {
  return (
    <Icon>
      <path d="M2.5 2.5h9l2 2v9h-11zM5 2.5v4h6v-4M4.5 13.5v-4.5h7v4.5" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon size={20}>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M11.5 8h-7M7 5L4.3 8 7 11" />
    </Icon>
  );
}

export function NewIcon() {
  return (
    <Icon>
      <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3" />
    </Icon>
  );
}

export function OpenIcon() {
  return (
    <Icon>
      <path d="M1.5 13.5v-10h4l1.5 2h6v2M1.5 13.5l2.2-6h11l-2.2 6z" />
    </Icon>
  );
}

export function SaveAsIcon() {
  return (
    <Icon>
      <path d="M2 2.5h8l2 2v3M2 2.5v11h5M4.5 2.5v3.5h5v-3.5M9 13.5l.4-2 4.3-4.3 1.6 1.6-4.3 4.3z" />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 3l14 25H2z" fill="#ffc83d" stroke="#c19c00" />
      <path d="M16 11v9M16 23v2.5" stroke="#323130" strokeWidth="2.6" />
    </svg>
  );
}
