// The doors are furnished once the rooms behind them are.
