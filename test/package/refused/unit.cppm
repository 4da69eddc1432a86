export module unit;
