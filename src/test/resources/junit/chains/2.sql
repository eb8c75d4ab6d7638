SELECT nowhere;
