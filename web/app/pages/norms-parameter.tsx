export function ParameterPage() {
  return null;
}
